import { Option } from 'commander'
import { PLATFORMS } from '#platforms/index.ts'

export function dressOption(): Option {
  const dresses = ['terminal', ...PLATFORMS.map(({ name }) => name), 'json']
  return new Option('--as <dress>', 'how to show the answer; for a platform, exactly what would be sent to it')
    .choices(dresses)
    .default('terminal')
}
