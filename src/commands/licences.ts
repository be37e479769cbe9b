import { writeFileSync } from 'node:fs';
import { thirdPartyPage } from './third-party';

/** `npm run licences`: writes the page about what ships and is not ours. */
writeFileSync(new URL('../../assets/guide/third-party.md', import.meta.url), thirdPartyPage());
