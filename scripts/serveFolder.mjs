import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder below a path, as a static host does; everything outside of that path is not found.
 *
 * @param {string} folder
 * @param {string} [path] begins and ends with a slash
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function serveFolder(folder, path = '/') {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith(path)
      ? fileIn(folder, decodeURIComponent(pathname.slice(path.length)))
      : null;
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      done({ url: `http://127.0.0.1:${port}${path}`, close: () => server.close() });
    });
  });
}

/**
 * @param {string} folder
 * @param {string} name
 */
function fileIn(folder, name) {
  const file = join(folder, normalize(name === '' || name.endsWith('/') ? `${name}index.html` : name));
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}
