import { parseArgs } from 'node:util';
import { startServer } from './start-server';

/** `npm start` and `npm run serve`: serves the built add-in with the stand-in host, and says where. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '3000' },
    trusted: { type: 'boolean', default: false },
  },
});

const { origin } = await startServer({ port: Number(values.port), trusted: values.trusted });

console.log(
  values.trusted
    ? `\n加载项地址 / the add-in, for Excel: ${origin}/taskpane.html\n`
    : `
请用浏览器打开 / open in a browser:

    ${origin}/standin/

证书是本机临时生成的，浏览器会提示“连接不是私密连接”，请选“高级”→“继续前往 localhost”。
The certificate was made on this machine; the browser warns about it once: choose Advanced, then Proceed to localhost.
按 Ctrl+C 结束 / press Ctrl+C to stop.
`,
);
