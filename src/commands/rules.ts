import { writeFileSync } from 'node:fs';
import { ruleCatalogue } from './rule-catalogue';

/** `npm run rules`: writes the page about all rules. */
writeFileSync(new URL('../../assets/guide/rules.zh-CN.md', import.meta.url), ruleCatalogue());
