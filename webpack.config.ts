import { existsSync } from 'node:fs';
import path from 'node:path';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import CssMinimizerPlugin from 'css-minimizer-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import type { Configuration } from 'webpack';

/**
 * Two bundles: the add-in (`dist`, what ships) and the stand-in host (`dist-standin`, for trying and testing).
 *
 * Build options, read from the environment:
 * - `ADDIN_URL`: https address under which `dist` will be served; it is written into `dist/manifest.xml`.
 * - `OFFICE_JS`: `npm` (the package's files, copied unmodified: default), `cdn` (Microsoft's CDN), an https
 *   address, or a folder that an administrator supplies.
 */
const root = import.meta.dirname;
const developmentUrl = 'https://localhost:3000';
const microsoftCdn = 'https://officeapis.public.onecdn.static.microsoft/1/office.js';

/** The files that office.js asks for at run time in Excel on Windows, Mac, iPad and the web. */
const officeJsFiles = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'excel-15.01.js',
  'excel-15.02.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
  'ariatelemetry/aria-web-telemetry.js',
];

interface OfficeJsSource {
  /** Address of the script in the page. */
  src: string;
  /** Folder to copy from, when we serve the files ourselves. */
  folder?: string;
}

function officeJsSource(option: string): OfficeJsSource {
  if (option === 'cdn') return { src: microsoftCdn };
  if (option.startsWith('https://')) return { src: option };
  const folder =
    option === 'npm'
      ? path.join(root, 'node_modules/@microsoft/office-js/dist')
      : path.resolve(option);
  if (!existsSync(path.join(folder, 'office.js'))) {
    throw new Error(`OFFICE_JS=${option}: no office.js in that folder`);
  }
  return { src: 'office-js/office.js', folder };
}

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        target: 'es2020',
      },
    },
  },
};
const stylesheet = { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] };
const resolve = { extensions: ['.tsx', '.ts', '.js'] };

export default function configuration(): Configuration[] {
  const officeJs = officeJsSource(process.env.OFFICE_JS ?? 'npm');
  const addinUrl = (process.env.ADDIN_URL ?? developmentUrl).replace(/\/+$/, '');
  const scriptOrigins = [
    "'self'",
    ...(officeJs.src.startsWith('https://') ? [new URL(officeJs.src).origin] : []),
  ];

  const addin: Configuration = {
    name: 'addin',
    mode: 'production',
    target: ['web', 'es2020'],
    entry: { taskpane: './src/taskpane/taskpane.tsx' },
    output: {
      path: path.join(root, 'dist'),
      filename: '[name].js',
      // Loaded on demand, perhaps by a pane that was opened before an update: then it must not get the newer one.
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    resolve,
    module: { rules: [typescript, stylesheet] },
    // Libraries stay with the part that needs them, so that a part's size and name say what it is.
    optimization: {
      splitChunks: { cacheGroups: { defaultVendors: false } },
      minimizer: ['...', new CssMinimizerPlugin()],
    },
    devtool: 'source-map',
    performance: { hints: false },
    plugins: [
      new MiniCssExtractPlugin({
        filename: '[name].css',
        chunkFilename: '[name].[contenthash:8].css',
      }),
      new HtmlWebpackPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        inject: 'body',
        scriptLoading: 'blocking',
        templateParameters: { officeJs: officeJs.src, scriptSrc: scriptOrigins.join(' ') },
      }),
      new CopyWebpackPlugin({
        patterns: [
          // Not bundled: it must stay readable for engines that cannot read the bundle.
          { from: 'src/taskpane/old-engine.js', to: 'old-engine.js', info: { minimized: true } },
          // Licences ask that their texts go with the copies.
          { from: 'assets/guide/third-party.md', to: 'third-party.txt' },
          { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
          {
            from: 'manifest.xml',
            transform: (content) => content.toString().split(developmentUrl).join(addinUrl),
          },
          ...officeJsFiles
            .filter((file) => officeJs.folder && existsSync(path.join(officeJs.folder, file)))
            // Microsoft's licence: distributed unmodified.
            .map((file) => ({
              from: path.join(officeJs.folder ?? '', file),
              to: `office-js/${file}`,
              info: { minimized: true },
            })),
        ],
      }),
    ],
  };

  const standin: Configuration = {
    name: 'standin',
    // As for people, but readable: without React's own measuring a page opens in half the time.
    mode: 'production',
    optimization: { minimize: false },
    devtool: false,
    target: 'web',
    entry: { host: './src/standin/page/host.ts' },
    output: { path: path.join(root, 'dist-standin'), filename: '[name].js', clean: true },
    resolve,
    module: { rules: [typescript, stylesheet] },
    performance: { hints: false },
    cache: { type: 'filesystem' },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlWebpackPlugin({ template: './src/standin/page/host.html', filename: 'index.html' }),
    ],
  };

  return [addin, standin];
}
