package dev.p8check.link;

/** TeaVM's output is not what the linker was made for. */
final class LinkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LinkException(String sentence) {
    super(sentence);
  }
}
