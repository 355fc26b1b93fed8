/**
 * Runs in a process of its own, as a plain program: `times`; `inputs` with a folder, which keeps there what is to be
 * measured and prints a list of it; or `memory` with that folder, a library, the position of one of its contestants and
 * a number of pages. Nothing is loaded but what is measured.
 */
async function run([what, folder = '', library = '', position = '', pages = '']: readonly string[]): Promise<void> {
  if (what === 'times') return (await import('./measure-times.ts')).measureAllTimes();
  if (what === 'inputs')
    return console.log(JSON.stringify(await (await import('./keep-inputs.ts')).keepInputs(folder)));
  const { measureMemory } = await import('./measure-memory.ts');
  console.log(JSON.stringify(await measureMemory(folder, library, Number(position), pages)));
}

await run(process.argv.slice(2));

export {};
