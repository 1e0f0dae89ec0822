// What the example cites. Titles and addresses are those of the publishers; where only a copy could be read, it says so.

import type { SourceInput } from '@/core/contracts/event';
import type { FigureInput } from '@/core/contracts/figure';

type Citation = Pick<SourceInput, 'title'> & { readonly publisher: string; readonly url: string };

export const FILING: Citation = {
  title: 'Form 8-K, Item 8.01, accession 0001193125-23-010949',
  publisher: 'T-Mobile US / SEC EDGAR (copy: board-cybersecurity.com)',
  url: 'https://www.board-cybersecurity.com/incidents/tracker/20230119-tmobile-us-inc-cybersecurity-incident/',
};

export const CUSTOMER_NOTICE: Citation = {
  title: 'Customer information notice',
  publisher: 'T-Mobile',
  url: 'https://www.t-mobile.com/business/customer-information-2023-02',
};

export const THE_RECORD: Citation = {
  title: 'T-Mobile confirms another data breach affecting 37 million customer accounts',
  publisher: 'The Record (Recorded Future News)',
  url: '',
};

export const COMMUNICATIONS_DAILY: Citation = {
  title: 'FCC Investigating T-Mobile Breach Affecting Data from 37M Customers',
  publisher: 'Communications Daily',
  url: 'https://communicationsdaily.com/article/2023/01/23/fcc-investigating-tmobile-breach-affecting-data-from-37m-customers-2301200047',
};

export const TRADE_LAW_DAILY: Citation = {
  title: '6 Data Breach Class Actions vs. T-Mobile Filed Through Tuesday',
  publisher: 'Trade Law Daily (Warren)',
  url: 'https://tradelawdaily.com/article/2023/01/26/6-data-breach-class-actions-vs-tmobile-filed-through-tuesday-2301250045',
};

export const EXPORT_COMPLIANCE_DAILY: Citation = {
  title: 'T-Mobile calls itself ‘victim’ of breach',
  publisher: 'Export Compliance Daily (Warren)',
  url: 'http://stage.exportcompliancedaily.com/article/2023/03/20/tmobile-calls-itself-victim-of-breach-that-exposed-data-of-37m-customers-2303170021',
};

export const TRANSFER_ORDER: Citation = {
  title: 'Transfer Order, MDL No. 3073',
  publisher: 'JPML (Docket Alarm)',
  url: 'https://www.docketalarm.com/cases/Judicial_Panel_On_Multidistrict_Litigation/MDL%20No.%203073/IN_RE--_T-Mobile_2022_Customer_Data_Security_Breach_Litigation/59/',
};

export const CONSUMER_ELECTRONICS_DAILY: Citation = {
  title: 'All 39 plaintiffs in T-Mobile MDL are required to arbitrate',
  publisher: 'Consumer Electronics Daily (Warren)',
  url: 'http://stage.consumerelectronicsdaily.com/article/2024/05/10/all-39-plaintiffs-in-tmobile-mdl-are-required-to-arbitrate-motion-to-compel-2405090031',
};

export const CONSENT_DECREE: Citation = {
  title: 'Order and Consent Decree DA 24-860',
  publisher: 'FCC Enforcement Bureau',
  url: 'https://docs.fcc.gov/public/attachments/DA-24-860A1.txt',
};

export const TECHGENEZ: Citation = {
  title: 'T-Mobile to pay multi-million dollar civil penalty',
  publisher: 'Techgenez (summarizing DA 24-860)',
  url: 'https://techgenez.com/t-mobile-to-pay-multi-million-dollar-civil-penalty-in-fcc-settlement-over-data-breaches',
};

export const BROADBAND_BREAKFAST: Citation = {
  title: 'T-Mobile Confirms Breach',
  publisher: 'Broadband Breakfast',
  url: 'https://broadbandbreakfast.com/2021/08/t-mobile-confirms-breach-americans-to-spend-billions-on-5g-phones-more-affordable-internet-access/',
};

export const SETTLEMENT_MOTION: Citation = {
  title: 'Motion for preliminary approval, Doc. 158, 4:21-md-03019',
  publisher: 'W.D. Mo. (Docket Alarm)',
  url: 'https://www.docketalarm.com/cases/Missouri_Western_District_Court/4--21-md-03019/In_re_T-Mobile_Customer_Data_Security_Breach_Litigation/158/',
};

export const US_SUN: Citation = {
  title: 'T-Mobile data breach settlement: deadlines',
  publisher: 'The U.S. Sun',
  url: 'https://www.the-sun.com/money/7134740/t-mobile-data-breach-settlement/',
};

export const MISSOURI_LAWYERS_MEDIA: Citation = {
  title: 'Judge gives final OK to T-Mobile data breach settlement',
  publisher: 'Missouri Lawyers Media',
  url: 'https://molawyersmedia.com/2023/07/24/judge-gives-final-ok-to-t-mobile-data-breach-settlement/',
};

export const INDEPENDENT: Citation = {
  title: 'T-Mobile customers payment',
  publisher: 'The Independent',
  url: 'https://www.the-independent.com/news/world/americas/t-mobile-customers-payment-data-breach-settlement-b2715294.html',
};

export const MY_NORTHWEST: Citation = {
  title: 'Washington AG suing T-Mobile',
  publisher: 'MyNorthwest',
  url: 'https://mynorthwest.com/4025748/washington-ag-suing-t-mobile-over-alleged-failure-to-secure-sensitive-data/',
};

export const HELP_NET_SECURITY: Citation = {
  title: 'T-Mobile suffers second data breach this year',
  publisher: 'Help Net Security',
  url: 'https://www.helpnetsecurity.com/2023/05/03/t-mobile-breach-2023/',
};

/** A figure's source, which spells every member out. */
export const figureSource = (citation: Citation, locator = '', quote = ''): NonNullable<FigureInput['source']> => ({
  ...citation,
  locator,
  quote,
});
