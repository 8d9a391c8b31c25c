package se.gemensamingang.intake.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.intake.OutcomeInWords;
import se.gemensamingang.page.OwnPage;
import se.gemensamingang.page.PageRefused;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.Purpose;

/** The letter to the participant, built each time somebody opens it. */
@OwnPage
class LetterPage {

  private static final String STEP = "decision-letter";

  private final OutcomeInWords words;
  private final LetterPdf pdf;
  private final Clock clock;

  LetterPage(OutcomeInWords words, LetterPdf pdf, Clock clock) {
    this.words = words;
    this.pdf = pdf;
    this.clock = clock;
  }

  @GetMapping("/arenden/{caseNumber}/brev")
  ResponseEntity<byte[]> open(@PathVariable String caseNumber, Principal signedIn) {
    Reader reader = new Reader(new CaseworkerId(signedIn.getName()), STEP, Set.of(Purpose.INTAKE));
    byte[] letter = CaseNumber.read(caseNumber).flatMap(number -> words.letter(number, reader))
        .map(found -> pdf.of(found, LocalDate.now(clock))).orElseThrow(LetterPage::none);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("brev-till-deltagaren.pdf").build().toString())
        .body(letter);
  }

  private static PageRefused none() {
    return new PageRefused(404, "Det finns inget brev som du får läsa. Har deltagaren skyddade personuppgifter skrivs inget"
        + " brev: berätta muntligt.");
  }
}
