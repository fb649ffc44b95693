export interface Download { source: string }
export interface DownloadProgress { bytes: number }
export const DOWNLOADS: readonly Download[] = [];
export async function download(): Promise<void> {}
