import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';

/**
 * Draws the icons of the manifest from the SVG files beside it:
 * `node --import tsx assets/icons/render-icons.ts`, after every change to one of them.
 */
export const folder = import.meta.dirname;

/** Which drawing is rendered at which sizes: multiples of its own size only, so that edges stay on pixels. */
export const sizesOfDrawing: Readonly<Record<string, readonly number[]>> = {
  'icon-16.svg': [16],
  'icon-20.svg': [20],
  'icon-24.svg': [24],
  'icon-32.svg': [32, 64, 96, 128],
  'icon-40.svg': [40, 80],
  'icon-48.svg': [48],
};

async function render(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  try {
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    return await page.screenshot({ omitBackground: true });
  } finally {
    await page.close();
  }
}

async function renderAll(): Promise<void> {
  const { launchBrowser } = await import('../../tests/support/browser');
  const browser = await launchBrowser();
  try {
    for (const [drawing, sizes] of Object.entries(sizesOfDrawing)) {
      const svg = await readFile(path.join(folder, drawing), 'utf8');
      for (const size of sizes) {
        await writeFile(path.join(folder, `icon-${size}.png`), await render(browser, svg, size));
      }
    }
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === import.meta.filename) void renderAll();
