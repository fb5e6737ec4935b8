import { EXIT, type Exit, type Shell } from './shell.ts'

export async function analyseAgain(_shell: Shell): Promise<Exit> {
  return EXIT.ok
}
