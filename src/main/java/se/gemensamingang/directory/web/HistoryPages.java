package se.gemensamingang.directory.web;

import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.gemensamingang.directory.DirectoryOverview;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.page.TableOrder;

/** Who changed what, and when. */
@OwnPage
@RequestMapping("/katalog/historik")
class HistoryPages {

  private static final int PAGE = 50;
  private static final Map<String, Comparator<HistoryLine>> COLUMNS = Map.of(
      "at", Comparator.comparingLong(HistoryLine::revision),
      "by", Comparator.comparing(HistoryLine::by, PersonPages.swedish()),
      "about", Comparator.comparing(HistoryLine::about, PersonPages.swedish()));

  private final DirectoryOverview directory;
  private final ListSearch search = new ListSearch("history");

  HistoryPages(DirectoryOverview directory) {
    this.directory = directory;
  }

  @GetMapping
  String list(@RequestParam(required = false) String sort, @RequestParam(defaultValue = "0") int from, HttpSession session,
      Model model) {
    TableOrder order = TableOrder.read(sort, COLUMNS.keySet(), "-at");
    List<HistoryLine> found = HistoryLine.of(directory.history()).stream()
        .filter(line -> search.finds(session, Stream.of(line.at(), line.by(), line.about(), line.what())))
        .sorted(order.turned(COLUMNS.get(order.column())))
        .toList();
    int first = Math.max(0, Math.min(from, found.size()));
    int last = Math.min(first + PAGE, found.size());
    model.addAttribute("lines", found.subList(first, last)).addAttribute("order", order).addAttribute("found", found.size())
        .addAttribute("first", first).addAttribute("last", last).addAttribute("page", PAGE)
        .addAttribute("sort", (order.descending() ? "-" : "") + order.column())
        .addAttribute("search", search.in(session));
    return "directory/history";
  }

  @PostMapping("/sok")
  String search(@RequestParam(required = false) String text, HttpSession session) {
    search.keep(text, session);
    return "redirect:/katalog/historik";
  }
}
