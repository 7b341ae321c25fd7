import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

export const root = resolve(import.meta.dirname, '../..');

/** An import or re-export of a module. */
interface Import {
  /** As written: `../time/Instant.js`, `react`. */
  specifier: string;
  /** Source file it leads to, relative to the root; `null`: a package. */
  file: string | null;
  /** What is taken from it; empty for `import * as` and for side effects. */
  names: readonly string[];
  /** Gone after compilation. */
  isType: boolean;
}

export interface SourceModule {
  /** Relative to the root, with slashes: `src/core/time/units.ts`. */
  path: string;
  imports: readonly Import[];
  /** Name -> whether only a type; `*` re-exports followed by `exportsOf`. */
  exports: ReadonlyMap<string, boolean>;
  reexports: readonly Import[];
  isClient: boolean;
  hasJsx: boolean;
  /** Asks for a class, which an object of another frame or window is not of. */
  hasInstanceof: boolean;
  /** Holds nothing but re-exports. */
  isBarrel: boolean;
  /** Global names and the members read of them: `window`, `Date.now`, `new Date()`. */
  globals: ReadonlySet<string>;
  /** Every string in the code, template strings cut at their holes. */
  strings: readonly string[];
}

/** Files below `folder` whose name ends with `ending`, relative to the root, in order. */
function filesBelow(folder: string, ending: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => posix.join(folder, name.replaceAll('\\', '/')));
  return paths.filter((path) => path.endsWith(ending)).sort();
}

const sourceFiles = new Set([...filesBelow('src', '.ts'), ...filesBelow('src', '.tsx')]);

/** Every module in `src`. */
export const modules: readonly SourceModule[] = [...sourceFiles].map((path) =>
  readModule(path, readFileSync(join(root, path), 'utf8')),
);

/** What a door offers: name -> whether only a type. */
export function exportsOf(path: string): Map<string, boolean> {
  const module = modules.find((one) => one.path === path);
  if (!module) throw new Error(`No module ${path}`);
  const all = new Map(module.exports);
  for (const { file } of module.reexports) {
    if (file) for (const [name, isType] of exportsOf(file)) all.set(name, isType);
  }
  return all;
}

export function readModule(path: string, code: string): SourceModule {
  const { program, module, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);

  const imports: Import[] = [];
  const reexports: Import[] = [];
  const exports = new Map<string, boolean>();
  const globals = new Set<string>();
  const strings: string[] = [];
  const imported = (specifier: string, isType: boolean, names: string[] = []): Import => ({
    specifier,
    file: sourceOf(path, specifier),
    names,
    isType,
  });

  for (const { moduleRequest, entries } of module.staticImports) {
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    const values = entries.filter((entry) => !entry.isType);
    const names = values.flatMap(({ importName }) => importName.name ?? []);
    imports.push(imported(moduleRequest.value, isType, names));
  }
  for (const { moduleRequest } of module.dynamicImports) {
    imports.push(imported(code.slice(moduleRequest.start + 1, moduleRequest.end - 1), false));
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, exportName, isType } of entries) {
      const from = moduleRequest && imported(moduleRequest.value, isType);
      if (from) imports.push(from);
      if (exportName.kind === 'Default') exports.set('default', isType);
      else if (exportName.name !== null) exports.set(exportName.name, isType);
      else if (from) reexports.push(from);
    }
  }

  let hasJsx = false;
  let hasInstanceof = false;
  /** Names of properties and of what the module declares itself: no globals. */
  const names = new Set<unknown>();
  const bindings = new Set<string>();
  const identifiers: ESTree.Node[] = [];
  const declares = (pattern: ESTree.Node | null) => {
    for (const name of namesIn(pattern)) bindings.add(name);
  };
  const takesParameters = ({ params }: { params: ESTree.Node[] }) => params.forEach(declares);
  const foundJsx = () => {
    hasJsx = true;
  };
  new Visitor({
    JSXElement: foundJsx,
    JSXFragment: foundJsx,
    BinaryExpression: ({ operator }) => {
      hasInstanceof ||= operator === 'instanceof';
    },
    Identifier: (node) => void identifiers.push(node),
    Property: ({ key, computed }) => void (computed || names.add(key)),
    PropertyDefinition: ({ key, computed }) => void (computed || names.add(key)),
    MethodDefinition: ({ key, computed }) => void (computed || names.add(key)),
    TSPropertySignature: ({ key }) => void names.add(key),
    TSMethodSignature: (node) => {
      names.add(node.key);
      takesParameters(node);
    },
    TSFunctionType: takesParameters,
    ArrowFunctionExpression: takesParameters,
    FunctionExpression: takesParameters,
    FunctionDeclaration: (node) => {
      declares(node.id);
      takesParameters(node);
    },
    VariableDeclarator: ({ id }) => declares(id),
    CatchClause: ({ param }) => declares(param),
    ImportSpecifier: ({ local }) => declares(local),
    ImportDefaultSpecifier: ({ local }) => declares(local),
    ImportNamespaceSpecifier: ({ local }) => declares(local),
    MemberExpression: ({ object, property, computed }) => {
      if (computed) return;
      names.add(property);
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      globals.add(object.name === 'globalThis' ? property.name : `${object.name}.${property.name}`);
    },
    NewExpression: ({ callee, arguments: args }) => {
      if (callee.type === 'Identifier' && args.length === 0) globals.add(`new ${callee.name}()`);
    },
    Literal: ({ value }) => {
      if (typeof value === 'string') strings.push(value);
    },
    TemplateElement: ({ value }) => void strings.push(value.raw),
  }).visit(program);
  for (const node of identifiers) {
    if (node.type === 'Identifier' && !names.has(node) && !bindings.has(node.name)) globals.add(node.name);
  }

  const [first] = program.body;
  return {
    path,
    imports,
    exports,
    reexports,
    globals,
    strings,
    hasJsx,
    hasInstanceof,
    isClient: first?.type === 'ExpressionStatement' && first.directive === 'use client',
    isBarrel:
      program.body.length > 0 &&
      program.body.every(
        (node) =>
          node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source),
      ),
  };
}

function namesIn(pattern: ESTree.Node | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => namesIn(one.type === 'RestElement' ? one : one.value));
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesIn);
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    default:
      return [];
  }
}

function sourceOf(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = posix.join(posix.dirname(path), specifier);
  const found = [target.replace(/\.js$/, '.ts'), target.replace(/\.js$/, '.tsx')].find((file) =>
    sourceFiles.has(file),
  );
  return found ?? target;
}
