package io.upswell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Upswell: finds, explains and routes the expansion signals in a B2B vendor's customer base. */
@SpringBootApplication
@Modulithic(systemName = "Upswell")
@EnableScheduling
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://app.css")
public class Upswell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/upswell.svg", "any");
    }

    public static void main(String[] args) {
        SpringApplication.run(Upswell.class, args);
    }
}
