package se.gemensamingang.intake;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the intake.
 *
 * @param consentPeriod how long the consent to read a referral is in force, in days, weeks or months (ISO 8601)
 */
@ConfigurationProperties("gemensamingang.intake")
record IntakeProperties(@DefaultValue("P3M") Period consentPeriod) {}
