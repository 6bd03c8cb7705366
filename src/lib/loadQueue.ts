interface Waiting {
  begin: () => void;
}

/** Lets a few loads happen at a time, in the order they were asked for; whoever leaves before its turn loads nothing. */
export class LoadQueue {
  readonly #atOnce: number;
  readonly #waiting = new Set<Waiting>();
  readonly #loading = new Set<Waiting>();

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** `begin` is called when it is this one's turn, perhaps at once. Call the result when it has ended, or is no longer wanted. */
  join(begin: () => void): () => void {
    const place = { begin };
    this.#waiting.add(place);
    this.#next();
    return () => {
      this.#waiting.delete(place);
      if (this.#loading.delete(place)) this.#next();
    };
  }

  #next(): void {
    for (const place of this.#waiting) {
      if (this.#loading.size >= this.#atOnce) return;
      this.#waiting.delete(place);
      this.#loading.add(place);
      place.begin();
    }
  }
}
