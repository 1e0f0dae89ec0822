import { copied } from '@/components/ui/copied';
import { showNotice } from './notice';

/**
 * Copies what the page shows in short, and says so; says all of it where the browser lets no page copy.
 * @param name "SHA-256"
 * @param note what else is to be known of it
 */
export async function copyAloud(text: string, name: string, note = ''): Promise<void> {
  const said = (await copied(text))
    ? `The ${name} is copied.`
    : `The browser lets no page copy here. The ${name}: ${text}`;
  showNotice(note === '' ? said : `${said} ${note}`);
}
