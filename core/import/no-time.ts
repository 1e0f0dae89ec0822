// What programs write for a time that was never set: zero, the zeros of FILETIME and of .NET, or words.

export const NO_TIME =
  /^(?:-+|0|n\/?a|none|null|nil|never|not a time|not set|invalid(?: date| time)?|tb[acd]|unknown|not known|\?+|0000-00-00.*|00\/00\/0000.*|xxx xxx 00 0000.*|(?:1601-01-01|0001-01-01)[T ]00:00:00(?:\.0+)?(?: ?(?:Z|UTC|\+00:?00))?)$/i;
