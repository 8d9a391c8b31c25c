package se.gemensamingang.attacks;

/** A form with files, as text. */
final class Multipart {

  static final String TYPE = "multipart/form-data; boundary=edge";

  private Multipart() {}

  static String of(String partName, String fileName, String content) {
    return "--edge\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nattack\r\n"
        + "--edge\r\nContent-Disposition: form-data; name=\"" + partName + "\"; filename=\"" + fileName + "\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--edge--\r\n";
  }
}
