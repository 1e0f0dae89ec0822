// Whence a browser comes, as far as it is kept: coarse words for the device, and the network.

import 'server-only';
import { coarseClient } from '@/core/share/coarse-client';
import type { Visit } from '../db/accounts/account-log';
import { environment } from '../env/environment';
import { addressOf, keptAddress } from '../http/network';

export const visitOf = (headers: Headers): Visit => ({
  client: coarseClient(headers.get('user-agent')),
  address: keptAddress(addressOf({ headers }), environment().ONSET_VIEWING_ADDRESS),
});
