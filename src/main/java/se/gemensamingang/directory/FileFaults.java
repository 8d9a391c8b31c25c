package se.gemensamingang.directory;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The faults found in a directory file, in the order of its lines. */
final class FileFaults implements Faults {

  private final String file;
  private final LineNumbers lines;
  private final TreeSet<Fault> found = new TreeSet<>(Comparator.comparingInt(Fault::line).thenComparing(Fault::text));

  private record Fault(int line, String text) {}

  FileFaults(String file, LineNumbers lines) {
    this.file = file;
    this.lines = lines;
  }

  @Override
  public void at(String pointer, String reason, String mend) {
    found.add(new Fault(lines.of(pointer), reason + " " + mend));
  }

  /** One line for each fault: file, line, reason and mend. */
  List<String> list() {
    return found.stream().map(fault -> file + ", rad " + fault.line() + ": " + fault.text()).toList();
  }
}
