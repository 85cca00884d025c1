/** Prints rows in columns: the first to the left, figures to the right. The first row is the head. */
export function printTable(...rows: readonly (readonly (string | number)[])[]): void {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) => {
      const width = widths?.[column] ?? 0;
      return column === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
    });
    console.log(cells.join('  '));
  }
}
