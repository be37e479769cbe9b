import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import devCerts from 'office-addin-dev-certs';

export interface Certificate {
  key: string | Buffer;
  cert: string | Buffer;
}

const lifetimeDays = 30;

/**
 * A certificate for localhost, made on this machine and kept in a cache folder: enough for a browser that is told to go
 * on. Nothing is installed into the system's trust store.
 */
export async function localCertificate(folder: string): Promise<Certificate> {
  const [authority, certificate, key] = ['authority.crt', 'localhost.crt', 'localhost.key'].map(
    (file) => path.join(folder, file),
  ) as [string, string, string];
  if (!existsSync(key) || isOld(certificate)) {
    await mkdir(folder, { recursive: true });
    await devCerts.generateCertificates(authority, certificate, key, lifetimeDays, ['localhost']);
  }
  return { key: readFileSync(key), cert: readFileSync(certificate) };
}

/** The developer certificate that Excel trusts; installs it when it is missing, which asks the person. */
export async function trustedCertificate(): Promise<Certificate> {
  const { key, cert } = await devCerts.getHttpsServerOptions();
  return { key, cert };
}

function isOld(certificate: string): boolean {
  const { validTo } = new X509Certificate(readFileSync(certificate));
  return new Date(validTo).getTime() < Date.now();
}
