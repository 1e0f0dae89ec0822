// Which category a title speaks of, as chronologies of incidents are worded. A guess for a form to begin with, and never for
// what nobody looks at: who did something counts for more than what was done, and what was said of it for more than either.

import type { Category } from './vocabulary';

/** Any of them, each where a word begins; two blanks part one from the next. */
const phrases = (list: string): RegExp => new RegExp(`\\b(?:${list.trim().replace(/\s{2,}/g, '|')})`, 'i');

const GANGS =
  '(?:ALPHV|BlackCat|RansomHub|LockBit|DarkSide|Cl0p|Conti|REvil|Akira|Black Basta|Scattered Spider|ShinyHunters|Lapsus)\\b';
const ATTACKER = `(?:attackers?|intruders?|hackers?|threat actors?|adversar(?:y|ies)|ransomware (?:group|gang)|${GANGS})`;

/** The first that a title speaks of is its category. */
const SPOKEN_OF: readonly (readonly [Category, RegExp])[] = [
  [
    'legal-and-regulatory',
    phrases(String.raw`
      lawsuit  class action  sues?\b  sued\b  suits?\b  settlement  subpoena  litigation  legal hold
      consent (?:order|decree)  court\b  judge\b  plaintiffs?\b  MDL\b  attorneys? general  hearing\b
      (?:civil )?penalt  fine[sd]?\b  indict  prosecut  arrest  congressional  testif  complaint filed
      deemed material  material(?:ity)? (?:determin|assess)
      determin\w* (?:\w+ ){0,3}(?:material|notifiable|reportable)  (?:outside|external|breach) counsel  law firm
      engage[sd]? counsel  (?:FCC|FTC|SEC|ICO|OCR|HHS|DPC|CNIL) (?:opens?|investigat)  privilege asserted
      security directive  declares? (?:an |a )?(?:\w+ )?emergency
    `),
  ],
  [
    'disclosure',
    phrases(String.raw`
      form 8-?k  8-k  form 10-[kq]  (?:sec|regulatory) filing  filed with the sec  edgar\b
      press (?:release|statement)  public(?:ly)? (?:announc|confirm|disclos|stat)  blog post  company blog
      statement (?:on|published|issued|released)  disclos  goes public  announces?\b  announced\b
      publish(?:es|ed) (?:an? |its |the |their )?(?:\w+ )?(?:report|statement|findings|advisory|post)\b
      media (?:statement|report|inquir)  press report  journalist  news(?:paper|wire)?\b
    `),
  ],
  [
    'notification',
    phrases(String.raw`
      notif(?:y|ies|ied|ying|ications?)\b  notices? (?:sent|mailed|letters?|to)\b  breach notice
      letters? (?:sent|mailed|to|go)
      (?:inform|tell|told|alert|warn)\w* (?:the )?(?:customers?|users?|clients?|employees|staff|partners?|board|CEO|regulator|insurers?)
      report(?:ed|s)? to (?:the )?(?:ICO|FBI|CISA|police|regulator|authorit|insurer|DPA|CNIL|BSI|NCSC|SEC|law enforcement)
      (?:ICO|FBI|CISA|HHS|police|insurers?|law enforcement|customers?|regulators?|board|CEO|CISO)(?: and \w+| \w+)? (?:is |are |was |were )?(?:informed|told|contacted|called|engaged)
      (?:contact|call|brief)\w* (?:the )?(?:FBI|CISA|police|insurer|regulator|board|CEO|law enforcement)
    `),
  ],
  [
    'attacker-activity',
    phrases(
      String.raw`^(?:the )?${ATTACKER} (?!(?:\w+ )?(?:is|are|was|were|access|evict|remov|contain|block|detect|discover|seen))`,
    ),
  ],
  [
    'recovery',
    phrases(String.raw`
      restor  recover(?!y (?:key|code))  back (?:online|up|in (?:service|operation)|to (?:normal|\d))
      rebuil[dt]  rebuild  resum  (?:re-?open|re-?enabl|re-?imag|re-?connect)\w*  service is normal  all clear  lessons learned
      post-?mortem  returns? to (?:service|normal|operation)  payments? (?:\w+ ){0,6}start
    `),
  ],
  [
    'detection',
    phrases(String.raw`
      detect  alert  flag(?:s|ged)\b  identif  discover  noticed\b  (?<!\d |million |thousand )notices\b
      spot(?:s|ted)\b  uncover  raises?\b
      suspicious  suspect  anomal  unusual  report(?:s|ed)?\b  observ  triggered  siem\b  confirm  finds?\b  found\b
      complain  investigation (?:starts|begins|opened|launched)  ransom note  realis  realiz  becomes? aware
      became aware
    `),
  ],
  [
    'response',
    phrases(String.raw`
      contain(?!er)  isolat  disabl  revok  reset  block  quarantin  eradicat  remov  rotat  patch  terminat
      shut ?down  shuts? (?:off|down)  switched off  take[ns]? (?:\w+ ){0,3}(?:offline|down)  offline\b  kill(?:s|ed)
      stopped  evict  war room  incident (?:declared|response|opened|call)  declar  escalat  engag  investigat  triage
      imag(?:e|es|ed|ing)\b  forensic  preserv  disconnect  unplug  lock(?:s|ed) (?:out )?(?:the )?accounts?  mandiant
      crowdstrike  expired? sessions  passwords? (?:\w+ )?changed  mitigat  remediat  ransom (?:\w+ ){0,5}paid
      pays? (?:the )?ransom  hunt  traced  negotiat
    `),
  ],
  [
    'attacker-activity',
    phrases(String.raw`
      ${ATTACKER}  phish  malware  ransomware  exfiltrat  lateral  mimikatz  cobalt  beacon  c2\b  command and control
      brute  exploit  payload  backdoor  web ?shell  persist  privilege escalat  encrypt  unauthori[sz]ed  stolen
      steal  initial access  first access  intru  malicious  reverse shell  dropper  dropped  psexec  rdp\b
      credential  password spray  data (?:obtained|taken|copied|leaves|stag|access)  compromis  scan(?:s|ned|ning)\b
      shadow copies  log(?:s|ged)? in\b  sign(?:s|ed) in  opens? (?:the |an |a )?(?:attachment|link|mail)  clicks?
      macro  powershell  scheduled task  new admin  deface  ddos  dump  kerberoast  ntds  theft  extort  leak site
      claims responsibility  replayed  backups? deleted  logins? from
    `),
  ],
  [
    'business-impact',
    phrases(String.raw`
      outage  unavailab  downtime  down for\b  goes? down  degrad  shares? (?:fall|fell|drop|slide)  stock\b  revenue
      cost(?:s)?\b
      (?:customers?|orders?|payments?|production|deliver\w+|checkout|plants?|stores?) (?:\w+ ){0,3}(?:affect|fail|stop|halt|unable|cannot|impact|delay|clos)
      loss(?:es)?\b  unable to  cannot  clos(?:es|ed) (?:stores|plants|branches)
    `),
  ],
];

/** Null where the title speaks of none, or of nothing yet. */
export const likelyCategory = (title: string): Category | null =>
  SPOKEN_OF.find(([, words]) => words.test(title))?.[0] ?? null;
