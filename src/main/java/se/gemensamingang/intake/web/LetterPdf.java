package se.gemensamingang.intake.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.gemensamingang.intake.OutcomeInWords;

/**
 * Sets a letter as a tagged PDF (PDF/UA) in Liberation Sans, which PDFBox brings with it under an open licence. Nothing of it
 * is kept.
 */
@Component
class LetterPdf {

  private static final String FONT = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final ITemplateEngine templates;

  LetterPdf(ITemplateEngine templates) {
    this.templates = templates;
  }

  byte[] of(OutcomeInWords.Words words, LocalDate day) {
    Context context = new Context(Locale.forLanguageTag("sv-SE"), Map.of("words", words, "day", day.toString()));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder().usePdfUaAccessibility(true)
          .useFont(LetterPdf::font, "Liberation Sans")
          .withHtmlContent(templates.process("intake/letter", context), null)
          .toStream(pdf).run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return pdf.toByteArray();
  }

  private static InputStream font() {
    try {
      return new ClassPathResource(FONT).getInputStream();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
