import { discordHtml } from './discord.ts'
import { slackHtml } from './slack.ts'

export type Theme = 'light' | 'dark'
export type Platform = 'slack' | 'discord'

const COLOURS = {
  slack: {
    light: {
      page: '#fff',
      ink: '#1d1c1d',
      small: '#616061',
      line: '#ddd',
      link: '#1264a3',
      box: '#fff',
      button: '#fff',
    },
    dark: {
      page: '#1a1d21',
      ink: '#d1d2d3',
      small: '#9a9b9e',
      line: '#3a3d42',
      link: '#1d9bd1',
      box: '#1a1d21',
      button: '#1a1d21',
    },
  },
  discord: {
    light: {
      page: '#fff',
      ink: '#2e3338',
      small: '#5c5e66',
      line: '#e1e1e4',
      link: '#006ce7',
      box: '#f9f9fa',
      button: '#e3e5e8',
    },
    dark: {
      page: '#313338',
      ink: '#dbdee1',
      small: '#949ba4',
      line: '#3f4147',
      link: '#00a8fc',
      box: '#2b2d31',
      button: '#4e5058',
    },
  },
} as const

/** One message as a page that looks roughly like the platform's client, for reviewing a change. */
export function pageOf(platform: Platform, payload: unknown, theme: Theme, phone: boolean): string {
  const colours = COLOURS[platform][theme]
  const slack = platform === 'slack'
  const css = `*{box-sizing:border-box}
body{margin:0;padding:${phone ? 12 : 20}px;background:${colours.page};color:${colours.ink};overflow-wrap:anywhere;
font:${slack ? 15 : 16}px/1.45 Lato,"gg sans","Noto Sans","Helvetica Neue",Arial,sans-serif}
.message{display:flex;gap:12px;max-width:680px}.face{flex:none;width:38px;height:38px;border-radius:${slack ? '8px' : '50%'};
background:#9a6b1f;color:#fff;font-weight:900;text-align:center;line-height:38px}.body{flex:1;min-width:0}
.who{font-weight:700}.who span{font-weight:400;font-size:12px;color:${colours.small}}
h1{font-size:18px;line-height:1.3;margin:8px 0}h2{font-size:20px;line-height:1.3;margin:2px 0 4px}h3{font-size:16px;line-height:1.3;margin:0 0 2px}
.block{margin:8px 0}.small{color:${colours.small};font-size:13px;line-height:1.4;margin:${slack ? '8px 0' : '3px 0 0'}}
.text{margin:0 0 8px}.gap{height:8px}hr{border:0;border-top:1px solid ${colours.line};margin:14px 0}a{color:${colours.link}}
blockquote{margin:6px 0;padding-left:14px;border-left:4px solid ${colours.line}}
code{font:12px monospace;border:1px solid ${colours.line};border-radius:3px;padding:1px 3px}
.container{background:${colours.box};border:1px solid ${colours.line};border-left:4px solid #c8963e;border-radius:8px;padding:16px;margin-top:4px}
.controls{display:flex;flex-wrap:wrap;gap:8px;margin-top:10px}
.button,.select{border:1px solid ${colours.line};border-radius:8px;padding:5px 12px;font-size:13px;background:${colours.button}}
.button{font-weight:700}.primary{background:${slack ? '#007a5a' : '#5865f2'};border-color:transparent;color:#fff}
.beside{display:flex;gap:12px;justify-content:space-between;align-items:flex-start}.beside .button{flex:none}
ul{margin:0;padding-left:26px}li{margin:0 0 2px}.item{position:relative;padding-left:20px;margin:0 0 4px}.item::before{content:"•";position:absolute;left:6px}.select::after{content:" ⌄"}.select{${slack ? '' : 'width:100%;max-width:400px'}}
img{max-width:100%;border-radius:8px;margin:4px 0}.picture{border:1px dashed ${colours.line};padding:24px;color:${colours.small}}`
  const inner = slack ? slackHtml(payload) : discordHtml(payload)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Crier</title><style>${css}</style>
<div class="message"><div class="face">C</div><div class="body"><div class="who">Crier <span>08:00</span></div>${inner}</div></div></html>
`
}
