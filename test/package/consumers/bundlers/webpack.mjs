// Prints what webpack warns of, but that the page is large.
import { cp } from 'node:fs/promises';
import { resolve } from 'node:path';
import webpack from 'webpack';

const stats = await new Promise((done, fail) => {
  const options = {
    mode: 'production',
    entry: './src/main.js',
    output: { path: resolve('dist'), filename: 'main.js', trustedTypes: 'webpack' },
    performance: false,
  };
  webpack(options, (error, result) => (error ? fail(error) : done(result)));
});
await cp('index.html', 'dist/index.html');
await cp('node_modules/react-messaging-window/dist/styles.css', 'dist/styles.css');
const { errors, warnings } = stats.toJson();
console.log(JSON.stringify([...errors, ...warnings].map(({ message }) => message)));
