// Whether it is a machine that looks at links to show a preview of them or to scan them, by what it says of itself. Such
// a one is no viewer, even where it runs scripts.

const NAMES = [
  'facebookexternalhit|facebot|whatsapp|twitterbot|linkedinbot|slackbot|slack-imgproxy|discordbot|telegrambot',
  'skypeuripreview|microsoftpreview|msteams|teamsbot|googlebot|google-pagerenderer|google-safety|adsbot|bingbot|bingpreview',
  'applebot|imessagebot|redditbot|pinterestbot|embedly|iframely|viberbot|line-poker|vkshare|yandexbot|duckduckbot',
  'baiduspider|petalbot|ahrefsbot|semrushbot|bytespider|mastodon|bluesky|cardyb|zoombot|notionbot|barracuda|mimecast|proofpoint',
  'crawler|spider|link ?preview|linkexpander|unfurl',
];
const PATTERN = new RegExp(NAMES.join('|'), 'i');

export const isPreviewBot = (userAgent: string | null): boolean => PATTERN.test((userAgent ?? '').slice(0, 500));
