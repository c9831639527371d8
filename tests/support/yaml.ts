/** The YAML parser of the command line: the core schema, as in Obsidian. */
export { parseYaml } from '../../src/cli/parse-yaml';
