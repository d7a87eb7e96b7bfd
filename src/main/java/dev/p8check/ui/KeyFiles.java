package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.KeyFacts;
import dev.p8check.check.Shapes;
import java.util.List;
import java.util.Optional;

/** Takes the files that people choose or drop: one goes into the fields, several into a table. */
final class KeyFiles {
  private final CheckPanel check;
  private final Router router;
  private final BatchView batch = new BatchView(this::take);

  /** {@code router} has the text of a file first; what it does not take is a key. */
  KeyFiles(CheckPanel check, Router router) {
    this.check = check;
    this.router = router;
  }

  void start() {
    batch.start();
    Files.listen(this::take, this::say);
  }

  private void say(String notice) {
    router.onCheck(() -> check.notice(notice));
  }

  private void take(List<Files.Given> files) {
    if (files.size() == 1) {
      take(files.get(0));
    } else if (files.size() == 2 && !files.get(0).isTooLarge() && !files.get(1).isTooLarge()) {
      Files.read(files.get(0), first -> Files.read(files.get(1), second -> {
        if (!takesSet(files.get(0), first, files.get(1), second)
            && !takesSet(files.get(1), second, files.get(0), first)) {
          takeEach(files);
        }
      }, () -> takeEach(files)), () -> takeEach(files));
    } else {
      takeEach(files);
    }
  }

  private void takeEach(List<Files.Given> files) {
    router.onCheck(() -> batch.take(files), batch::bringUp);
  }

  /** Takes a key and the file of its IDs, where they are that. */
  private boolean takesSet(Files.Given file, String key, Files.Given other, String ids) {
    boolean isSet = Pasted.of(key).isKeyAlone() && Pasted.of(ids).isIdsAlone();
    if (isSet) {
      take(file, key);
      router.takesFile(other, ids);
    }
    return isSet;
  }

  private void take(Files.Given file) {
    if (!file.isTooLarge()) {
      Files.read(file, text -> take(file, text), () -> say(Files.unread(file)));
    } else if (!router.takesLog(file)) {
      router.onCheck(() -> check.refuse(Files.shown(file.name()) + " is", file.size()));
    }
  }

  private void take(Files.Given file, String text) {
    String name = Files.shown(file.name());
    if (text.trim().isEmpty()) {
      say(name + " is empty.");
    } else if (!router.takesFile(file, text)) {
      Credentials now = check.given();
      Credentials named = check.takesKeyId() ? Pasted.of(file.name()).found() : Credentials.NONE;
      boolean namesKey = Shapes.isTenCharacterId(named.keyId());
      boolean leavesKey = !namesKey && !now.keyId().isEmpty() && check.takesKeyId() && isOther(text);
      router.onCheck(() -> check.fillFromFile(
          new Credentials(now.issuerId(), namesKey ? named.keyId() : leavesKey ? "" : now.keyId(), text, file.name(),
              now.keyKind()),
          "Read " + name
              + (namesKey ? " and the Key ID in its name." : leavesKey ? ". Its name has no Key ID." : ".")));
    }
  }

  /** Whether {@code text} is a key, and not the one that is there. */
  private boolean isOther(String text) {
    Optional<KeyFacts> before = check.report().key();
    Optional<KeyFacts> next = CredentialsCheck.check(Credentials.ofKey(text)).key();
    return before.isPresent() && next.isPresent() && !before.get().isSameKeyAs(next.get());
  }
}
