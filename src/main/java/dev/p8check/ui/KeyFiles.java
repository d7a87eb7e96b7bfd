package dev.p8check.ui;

import dev.p8check.check.Credentials;
import java.util.List;
import java.util.function.Predicate;

/** Takes the files that people choose or drop: one goes into the fields, several into a table. */
final class KeyFiles {
  private final CheckPanel check;
  private final Predicate<String> otherReader;
  private final BatchView batch = new BatchView(this::take);

  /** {@code otherReader} has the text of a file first; what it does not take is a key. */
  KeyFiles(CheckPanel check, Predicate<String> otherReader) {
    this.check = check;
    this.otherReader = otherReader;
  }

  void start() {
    batch.start();
    Files.listen(this::take, check::notice);
  }

  private void take(List<Files.Given> files) {
    if (files.size() > 1) {
      batch.take(files);
    } else {
      take(files.get(0));
    }
  }

  private void take(Files.Given file) {
    if (file.isTooLarge()) {
      check.refuse(file.name() + " has", file.size());
      return;
    }
    Files.read(file, text -> {
      if (!otherReader.test(text)) {
        Credentials now = check.given();
        Credentials named = now.keyId().isEmpty() ? Pasted.of(file.name()).found() : Credentials.NONE;
        boolean namesKey = !named.fileName().isEmpty();
        check.fill(
            new Credentials(now.issuerId(), namesKey ? named.keyId() : now.keyId(), text, file.name(), now.keyKind()),
            "Read " + file.name() + (namesKey ? ", with the Key ID in its name." : "."));
      }
    });
  }
}
