/**
 * Excel on the web takes 5 MB in a request and gives as much in an answer. A character takes up to four bytes on the way:
 * a Chinese one three, a quotation mark, quoted twice, four.
 */
const charactersPerTrip = 400_000;

/** Of rows, those that go together: from `start` on, at least one. */
export interface Trip {
  start: number;
  count: number;
}

/** Shares rows out among round trips, in their order. Sizes are in characters. */
export function shareOut(sizes: readonly number[]): Trip[] {
  const trips: Trip[] = [];
  let room = 0;
  sizes.forEach((size, start) => {
    const last = trips[trips.length - 1];
    if (last && size <= room) last.count += 1;
    else {
      trips.push({ start, count: 1 });
      room = charactersPerTrip;
    }
    room -= size;
  });
  return trips;
}
