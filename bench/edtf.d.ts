// The package carries no types.
declare module 'edtf' {
  export default function edtf(input: string): unknown;
}
