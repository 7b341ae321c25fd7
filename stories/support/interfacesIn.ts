/** A member of an interface, with what its comment says. */
export interface PropDoc {
  name: string;
  type: string;
  isRequired: boolean;
  description: string;
  /** Of `@default`. */
  default?: string;
}

const INTERFACE = /^(?:export )?interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm;
/** A comment, perhaps; then a name or a method at the first indentation, up to the semicolon before the next one. */
const MEMBER =
  /^ {2}(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2})?(\w+)(\??)(?:: *|(?=\())([\s\S]*?);\n(?= {2}\S|$(?![\s\S]))/gm;

/** The interfaces of a source file, formatted as in this repository. */
export function interfacesIn(source: string): [name: string, members: PropDoc[]][] {
  return [...source.matchAll(INTERFACE)].map(([, name = '', body = '']) => [name, membersOf(body)]);
}

function membersOf(body: string): PropDoc[] {
  return [...body.matchAll(MEMBER)].map(([, comment = '', name = '', optional, type = '']) => {
    const text = comment
      .replace(/\s*\n\s*\* ?/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const [description = '', standard] = text.split('@default ');
    return {
      name,
      type: type.replace(/\s+/g, ' ').trim(),
      isRequired: optional === '',
      description: description.trim(),
      default: standard?.trim(),
    };
  });
}
