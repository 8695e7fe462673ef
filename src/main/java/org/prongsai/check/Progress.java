package org.prongsai.check;

/** Is told how far a run is; from any thread. */
public interface Progress {
  /** For a run that nobody watches. */
  Progress NONE =
      new Progress() {
        @Override
        public void expect(int pages) {}

        @Override
        public void done() {}
      };

  /** So many pages, or whatever is counted, are to come. */
  void expect(int pages);

  /** One of them is done. */
  void done();
}
