/**
 * The stock engine that attacks are first seen to succeed against and that the benchmark compares with: Camunda as its
 * Spring Boot starters ship it. It runs in a process of its own, without our classes on its class path.
 */
package bare;
