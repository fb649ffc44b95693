// Stands where a tool is not written yet.
import type { ToolResult } from './asking.ts';

export function unwritten<Value>(): ToolResult<Value> {
  return { nothing: 'not loaded', why: 'This is not answered yet.' };
}
