package se.gemensamingang.bench;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.Rest;

/**
 * Very many people whose cases wait for the positions of the same four representatives: four open tasks a case. All are
 * registered through the forms, so that every name is encrypted and every word can be searched for.
 */
final class Town {

  private static final int CLIENTS = 4;
  private static final int READINGS = 200;
  /** A prime, so that nobody is met twice before everybody has been met once. */
  private static final int STRIDE = 1009;
  /** Who reads and answers. */
  static final String READER = IntakeOverRest.REPRESENTATIVES.get(1);

  private final Rest rest;
  private final PageVisitor pages;
  private final AtomicReferenceArray<Person> people;

  private final Set<Person> answered = new HashSet<>();
  private int asked;

  private record Person(String caseNumber, String personalNumber, String name) {}

  private record Position(Person person, String task) {}

  Town(Rest rest, PageVisitor pages, int number) {
    this.rest = rest;
    this.pages = pages;
    this.people = new AtomicReferenceArray<>(number);
  }

  /** Registers everybody. */
  void fill() {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      CompletableFuture.allOf(IntStream.range(0, people.length())
          .mapToObj(each -> CompletableFuture.runAsync(() -> people.set(each, register(each)), clients))
          .toArray(CompletableFuture[]::new)).join();
    } finally {
      clients.shutdown();
    }
  }

  /** Names are made of a word that a hundred people share and one that nobody else has. */
  private Person register(int number) {
    IntakeOverRest intake = new IntakeOverRest(rest);
    Map<String, Object> answers = IntakeOverRest.registration("vanliga ord");
    String name = "Test" + letters(number % (people.length() / 100 + 1)) + " Person" + letters(number);
    answers.put("name", name);
    String caseNumber = intake.begun();
    String task = intake.taskOf(IntakeOverRest.REFERRER, caseNumber);
    intake.submit(IntakeOverRest.REFERRER, task, answers).mustBeAccepted();
    return new Person(caseNumber, (String) answers.get("personalNumber"), name);
  }

  private static String letters(int number) {
    return Integer.toString(number, 10).chars().map(digit -> 'a' + digit - '0')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  /** Does what a representative does all day, again and again about others, and gives how long each took. */
  Map<String, Stopwatch> measure() {
    Rest.Caller reader = rest.basic(READER);
    Document searchPage = pages.page("/arenden");
    Map<String, Stopwatch> watches = new LinkedHashMap<>();
    watches.put("list my tasks", timed(person -> list(reader)));
    watches.put("open a form", prepared(this::task, task -> reader.get("/task/" + task + "/form-variables").mustBeAccepted()));
    watches.put("complete a form", prepared(person -> new Position(person, task(person)), this::answer));
    watches.put("page of my cases", timed(person -> pages.page("/arenden")));
    watches.put("page of a case", timed(person -> pages.page("/arenden/" + person.caseNumber())));
    watches.put("search by personal number", timed(person -> search(searchPage, person.personalNumber())));
    watches.put("search by case number", timed(person -> search(searchPage, person.caseNumber())));
    watches.put("search by whole name", timed(person -> search(searchPage, person.name())));
    watches.put("search by a shared name", timed(person -> search(searchPage, person.name().split(" ")[0])));
    return watches;
  }

  private static void list(Rest.Caller reader) {
    reader.post("/task?firstResult=0&maxResults=15",
        Map.of("assignee", READER, "sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")))).mustBeAccepted();
  }

  private String task(Person person) {
    return new IntakeOverRest(rest).taskOf(READER, person.caseNumber());
  }

  private void search(Document page, String text) {
    HttpResponse<String> answer = pages.submit(page, "/arenden", Map.of("text", text));
    if (answer.statusCode() != 200 || !answer.body().contains("/arenden/GI-")) {
      throw new AssertionError("The search was answered " + answer.statusCode() + " " + answer.body());
    }
  }

  private Stopwatch timed(Consumer<Person> action) {
    return prepared(Function.identity(), action);
  }

  private <T> Stopwatch prepared(Function<Person, T> preparation, Consumer<T> action) {
    Stopwatch watch = new Stopwatch();
    for (int each = 0; each < READINGS; each++) {
      T ready = preparation.apply(next());
      watch.time(() -> action.accept(ready));
    }
    return watch;
  }

  /** Somebody else each time, spread over all who still wait for the reader. */
  private Person next() {
    do {
      asked = (asked + STRIDE) % people.length();
    } while (answered.contains(people.get(asked)));
    return people.get(asked);
  }

  private void answer(Position position) {
    new IntakeOverRest(rest).submit(READER, position.task(), IntakeOverRest.position("FOR", "vanliga ord")).mustBeAccepted();
    answered.add(position.person());
  }
}
