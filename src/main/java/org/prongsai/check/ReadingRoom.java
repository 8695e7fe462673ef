package org.prongsai.check;

/**
 * How much may be read at a time, so that a heap of any size suffices: large pages wait for each
 * other, and one that would not fit alone is not begun.
 */
final class ReadingRoom {
  // Measured with jsoup 1.24.1 and positions: an element takes up to 420 bytes of heap.
  private static final long BYTES_AN_ELEMENT = 420;

  private final long seats = Runtime.getRuntime().maxMemory() / 2;
  private long taken;
  private int readers;

  boolean canHold(long bytes) {
    return bytes * 3 <= seats;
  }

  /** Waits until there is room for a file of this size; a small file never waits for long. */
  synchronized Seat enter(long bytes) {
    Seat seat = new Seat();
    take(seat, bytes * 3);
    return seat;
  }

  private void take(Seat seat, long cost) {
    while (readers > 0 && taken + cost > seats) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading", e);
      }
    }
    taken += cost - seat.cost;
    seat.cost = cost;
    readers++;
  }

  /** A place in the room, given back by closing it. */
  final class Seat implements AutoCloseable {
    private long cost;

    private Seat() {}

    /** Makes room for the elements of a page, as far as its tags tell; false when there is none. */
    boolean enlarge(char[] letters) {
      if (letters.length < 1 << 18) {
        return true;
      }
      long tags = 0;
      for (char c : letters) {
        tags += c == '<' ? 1 : 0;
      }
      long whole = letters.length * 3L + tags * BYTES_AN_ELEMENT / 2;
      if (whole > seats) {
        return false;
      }
      synchronized (ReadingRoom.this) {
        taken -= cost;
        cost = 0;
        readers--;
        ReadingRoom.this.notifyAll();
        take(this, whole);
      }
      return true;
    }

    @Override
    public void close() {
      synchronized (ReadingRoom.this) {
        taken -= cost;
        readers--;
        ReadingRoom.this.notifyAll();
      }
    }
  }
}
