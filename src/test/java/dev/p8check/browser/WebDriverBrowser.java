package dev.p8check.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A browser that speaks WebDriver. */
abstract class WebDriverBrowser implements Browser {
  final RemoteWebDriver driver;
  final Session session;

  WebDriverBrowser(RemoteWebDriver driver, Session session) {
    this.driver = driver;
    this.session = session;
  }

  @Override
  public void open(String url) {
    driver.get(url);
  }

  @Override
  public void reload() {
    driver.navigate().refresh();
  }

  @Override
  public void back() {
    driver.navigate().back();
  }

  @Override
  public Object eval(String body, Object... arguments) {
    return driver.executeScript(body, arguments);
  }

  /** Waits, as a person does, while what is to be clicked is being drawn anew or moves. */
  @Override
  public void click(String css) {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (true) {
      try {
        // A driver scrolls as little as it can, and then what grows at the window's edge is in the way.
        eval("document.querySelector(arguments[0]).scrollIntoView({block: 'center', behavior: 'instant'});", css);
        awaitStill(css);
        driver.findElement(By.cssSelector(css)).click();
        return;
      } catch (StaleElementReferenceException | ElementNotInteractableException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
      }
    }
  }

  @Override
  public void type(String css, String text) {
    click(css);
    driver.findElement(By.cssSelector(css)).sendKeys(text);
  }

  @Override
  public void press(CharSequence... keys) {
    Actions actions = new Actions(driver);
    for (int i = 0; i < keys.length - 1; i++) {
      actions.keyDown(keys[i]);
    }
    actions.sendKeys(keys[keys.length - 1]);
    for (int i = keys.length - 2; i >= 0; i--) {
      actions.keyUp(keys[i]);
    }
    actions.perform();
  }

  @Override
  public void choose(String css, Path... files) {
    List<String> names = new ArrayList<>();
    for (Path file : files) {
      names.add(file.toAbsolutePath().toString());
    }
    driver.findElement(By.cssSelector(css)).sendKeys(String.join("\n", names));
  }

  @Override
  public void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  @Override
  public byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  final void quit() {
    try {
      driver.quit();
    } catch (WebDriverException e) {
      // It has ended by itself, which is what was wanted.
      System.err.println(this + " had ended before it was told to: " + e.getRawMessage());
    }
  }
}
