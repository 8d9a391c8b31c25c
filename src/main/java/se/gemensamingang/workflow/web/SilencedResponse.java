package se.gemensamingang.workflow.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** A response whose body disappears as soon as its status says no. Answers that say yes pass through as they are. */
final class SilencedResponse extends HttpServletResponseWrapper {

  private static final int NO = 400;

  private int status = SC_OK;

  SilencedResponse(HttpServletResponse response) {
    super(response);
  }

  boolean saysNo() {
    return status >= NO;
  }

  @Override
  public void setStatus(int status) {
    this.status = status;
    if (!saysNo()) {
      super.setStatus(status);
    }
  }

  @Override
  public void sendError(int status) {
    setStatus(status);
  }

  @Override
  public void sendError(int status, String message) {
    setStatus(status);
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return saysNo() ? new Nowhere() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return saysNo() ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
  }

  @Override
  public void setContentLength(int length) {
    if (!saysNo()) {
      super.setContentLength(length);
    }
  }

  @Override
  public void setContentLengthLong(long length) {
    if (!saysNo()) {
      super.setContentLengthLong(length);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!saysNo()) {
      super.flushBuffer();
    }
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    status = SC_FOUND;
    super.sendRedirect(location);
  }

  private static final class Nowhere extends ServletOutputStream {

    @Override
    public void write(int octet) {
      // Replaced by our own answer.
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("answers are written at once");
    }
  }
}
