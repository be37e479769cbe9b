import { CommandError } from './command-error';

/**
 * The address that a release is made for: of a folder on an https server, without a slash at its end.
 * @throws CommandError that says what is wrong with it
 */
export function releaseAddress(text: string | undefined): string {
  if (text === undefined) {
    throw new CommandError(`请给出发布地址。Give the address of the server: ${example}`);
  }
  const problem = problemOf(text);
  if (problem !== undefined) throw new CommandError(`${text}：${problem} ${example}`);
  // As browsers write it: host in small letters, Chinese names of folders encoded.
  return new URL(text).href.replace(/\/+$/, '');
}

const example = 'https://server.example/report';

function problemOf(text: string): string | undefined {
  if (!/^https:/i.test(text)) {
    return '地址须以 https:// 开头，Excel 不打开其他网页。Excel opens https:// addresses only:';
  }
  // The parser would take the first folder for a host, and a backslash for a slash.
  if (!/^https:\/\/[^/?#\\]/i.test(text) || !URL.canParse(text)) {
    return '没有可用的服务器名。There is no host in it:';
  }
  const { username, password, pathname } = new URL(text);
  if (username !== '' || password !== '') {
    return '地址中不能有用户名和密码，清单人人可读。No name or password, everybody can read the manifest:';
  }
  if (/[?#]/.test(text)) {
    return '地址中不能有 ? 或 # 及其后的内容。Nothing behind a ? or #:';
  }
  if (/[\s\\&'"<>]/.test(text)) {
    return '地址中不能有空格、反斜杠、引号、& 或尖括号。No spaces, backslashes, quotes, & or angle brackets:';
  }
  if (/\.(?:html?|xml|js)\/*$/i.test(pathname)) {
    return '请给出文件夹的地址，不是其中的文件。The address of the folder, not of a file in it:';
  }
  return undefined;
}
