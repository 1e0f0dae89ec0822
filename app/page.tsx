import { redirect } from 'next/navigation';

/** There is nothing above the incidents. */
export default function Home(): never {
  redirect('/incidents');
}
