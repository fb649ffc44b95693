// How far is the import? One line a step; on a terminal the line under construction is rewritten in place.
import type { ImportProgress } from '#importers';

export function reporter(stream: NodeJS.WriteStream): (event: ImportProgress) => void {
  const isTerminal = stream.isTTY === true;
  let recognised = 0;
  return (event) => {
    switch (event.step) {
      case 'recognised':
        recognised++;
        if (isTerminal) stream.write(`\r\x1b[K${recognised} files recognised: ${event.label}`);
        break;
      case 'ignored':
        stream.write(`${isTerminal ? '\r\x1b[K' : ''}left alone  ${event.label}: ${event.why}\n`);
        break;
      case 'refused':
        stream.write(`${isTerminal ? '\r\x1b[K' : ''}REFUSED     ${event.message}\n`);
        break;
      case 'building':
        if (isTerminal) stream.write(`\r\x1b[Kreading     ${event.source} ${event.version} …`);
        break;
      case 'built':
        if (event.reused && !isTerminal) break;
        stream.write(
          `${isTerminal ? '\r\x1b[K' : ''}${event.reused ? 'unchanged ' : 'built     '}  ${event.source} ${event.version}: ` +
            `${event.rows.toLocaleString('en-US')} rows${event.reused ? '' : `, ${event.seconds.toFixed(1)} s`}\n`,
        );
        break;
      case 'published':
        stream.write(`${isTerminal ? '\r\x1b[K' : ''}published   ${event.id}\n`);
        break;
    }
  };
}
