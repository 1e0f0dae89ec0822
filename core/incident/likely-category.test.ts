import { describe, expect, it } from 'vitest';
import { likelyCategory } from './likely-category';
import type { Category } from './vocabulary';

const TITLES: Readonly<Record<Category, readonly string[]>> = {
  'attacker-activity': [
    'Attacker begins retrieving data through one API',
    'Data obtained through the API',
    'Second 2023 breach: unauthorized access',
    'Attacker first accesses the support case system',
    'The threat actor creates a new admin account',
    'Attacker disables EDR on the backup server',
    'Phishing mail opened by an accountant',
    'Lateral movement to SRV-12 over RDP',
    'Mimikatz run on DC01',
    'Exfiltration of 40 GB to mega.nz',
    'Files encrypted on the file server',
    'Web shell dropped on the mail gateway',
    'Employee signs in to a personal Google profile on a managed laptop',
    'User opens the attachment',
    'Password spraying against the VPN',
    'Cobalt Strike beacon runs on WS-044',
    'Hackers copy the customer database',
  ],
  detection: [
    'Company identifies the unauthorized activity',
    '1Password reports suspicious activity',
    'BeyondTrust reports an attempted admin takeover',
    'Cloudflare detects intrusion with its own tokens',
    'EDR alert: Mimikatz on SRV-12',
    'SIEM rule triggered for impossible travel',
    'Ransom note found on a print server',
    'Malicious activity identified',
    'Analyst notices outbound traffic to an unknown host',
    'Unauthorized access discovered',
    'Attacker access detected by the SOC',
    'Service account identified as the way in',
  ],
  response: [
    'Source traced and activity stopped',
    'Service account disabled and sessions terminated',
    'Affected hosts isolated',
    'All passwords reset',
    'Vulnerable server taken offline',
    'Mandiant engaged',
    'Incident declared, severity 1',
    'Escalation meetings with BeyondTrust',
    'Attacker evicted from the network',
    'VPN shut down',
    'API keys rotated',
    'Apache Struts patched',
    'Disk images of both servers taken to the lab, forensic copies made',
    'Ransom paid',
  ],
  recovery: [
    'Backups restored',
    'Payroll system back online',
    'Domain controllers rebuilt',
    'Ordering resumes in all stores',
    'Post-mortem held',
    'Settled: service is normal again',
  ],
  notification: [
    'Certain federal agencies notified; law enforcement engaged',
    'Customer notifications begin',
    'Letters to the 836 customers of the second breach',
    'Customers notified',
    'Incident reported to the ICO',
    'Board informed of the breach by the CISO, who told the CEO first',
    'FBI contacted',
    'Notice mailed to residents of Maine',
  ],
  disclosure: [
    'Form 8-K accepted by EDGAR (Item 8.01)',
    'Earlier breach disclosed: 7.8 million current postpaid, 40 million former or prospective customers',
    'Public disclosure on the company blog',
    'Press release issued',
    'Company announces the breach',
  ],
  'legal-and-regulatory': [
    '2021 breach: settlement filed, $350 million fund and $150 million for security',
    'Final approval hearing scheduled in the settlement of the 2021 breach',
    'Washington attorney general sues over the 2021 breach',
    'First two class actions filed',
    'Petition to centralize the suits over the 2022 breach',
    'JPML centralizes MDL 3073 in W.D. Missouri',
    'FCC consent decree: $15.75 million penalty and $15.75 million for security',
    'Incident determined to be material',
    'Outside counsel engaged',
    'Legal hold issued',
  ],
  'business-impact': [
    'Shares fall 2% in after-hours trading',
    'Checkout unavailable for all customers',
    'Outage of the order portal',
    'Production halted at two plants',
  ],
  context: [],
};

describe('the category that a title speaks of', () => {
  const cases = Object.entries(TITLES).flatMap(([category, titles]) =>
    titles.map((title) => [title, category] as const),
  );
  it.each(cases)('“%s” is %s', (title, category) => expect(likelyCategory(title)).toBe(category));

  it.each([
    '',
    'Qu',
    'Board meeting',
    'Shift change',
    'Kickoff with the new vendor',
    'Office opens after the holidays',
  ])('“%s” speaks of none', (title) => expect(likelyCategory(title)).toBe(null));
});
