// Opens reports in headless Chromium: accessibility, content security policy, width,
// print. Pictures and PDFs are left for somebody to look at.
// Usage: node check.mjs FOLDER_OF_HTML FOLDER_FOR_PICTURES; CHROMIUM names the browser.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf-8");

const [from = "../out/look", to = "../out/look"] = process.argv.slice(2);
const widths = { phone: 390, desktop: 1280 };
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

function run(command, ...given) {
  return execFileSync(command, given, { encoding: "utf-8" });
}

mkdirSync(to, { recursive: true });
const pages = readdirSync(from).filter((name) => name.endsWith(".html")).sort();
const browser = await chromium.launch({
  executablePath: run("which", process.env.CHROMIUM ?? "chromium").trim(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync"],
});
let wrong = pages.length ? 0 : 1;

function told(name, what) {
  wrong += 1;
  console.log(`${name}: ${what}`);
}

const unfold = () => document.querySelectorAll("details").forEach((one) => { one.open = true; });

// The policy of the page forbids all scripts, axe's too: axe sees a copy without it.
async function violations(context, html) {
  const page = await context.newPage();
  await page.setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""));
  await page.evaluate(unfold);
  await page.evaluate(axe);
  const found = await page.evaluate(
    (values) => window.axe.run({ runOnly: { type: "tag", values } }), tags);
  const all = await page.evaluate(() => window.axe.run());
  await page.close();
  return [...found.violations, ...all.violations];
}

for (const file of pages) {
  const name = basename(file, ".html");
  const html = readFileSync(join(from, file), "utf-8");
  const url = pathToFileURL(resolve(from, file)).href;
  let problems = 0;
  for (const [kind, width] of Object.entries(widths)) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.on("console", (message) => told(name, `console: ${message.text()}`));
    page.on("pageerror", (error) => told(name, `error: ${error.message}`));
    page.on("request", (request) => {
      if (request.url() !== url) told(name, `fetched ${request.url()}`);
    });
    await page.goto(url);
    await page.screenshot({ path: join(to, `${name}-${kind}.png`), fullPage: true });
    await page.evaluate(unfold);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) told(name, `${kind}: ${over} pixels wider than the screen`);
    for (const one of await violations(context, html)) {
      problems += 1;
      told(name, `${kind}: ${one.id}: ${one.help} (${one.nodes.length})`);
      for (const node of one.nodes.slice(0, 3)) console.log(`    ${node.html.slice(0, 160)}`);
    }
    if (kind === "desktop") {
      await page.reload();  // as it is found, folded
      const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
      const printed = join(to, `${name}.pdf`);
      writeFileSync(printed, pdf);
      if (!/Tagged:\s+yes/.test(run("pdfinfo", printed))) told(name, "the PDF has no tags");
      const text = run("pdftotext", "-layout", printed, "-");
      for (const folded of html.matchAll(/<summary>([^<]*)<\/summary>[^]*?<th scope="row">([^<]*)</g)) {
        const cell = folded[2].split(/\s/)[0].replaceAll("&amp;", "&");
        if (!text.includes(cell)) told(name, `not printed: ${folded[1]}`);
      }
    }
    await context.close();
  }
  console.log(`${name}: ${problems} violations`);
}
await browser.close();
console.log(`${pages.length} pages, ${wrong} wrong`);
process.exitCode = wrong ? 1 : 0;
