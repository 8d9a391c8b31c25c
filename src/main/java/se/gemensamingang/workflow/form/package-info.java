/**
 * Camunda Forms as this program understands them: reading a {@code .form} file, the rules it must follow to be deployed,
 * and the checking of submitted answers. Camunda 7.24 stores whatever is submitted, so everything form-js 1.8.7 checks
 * in the browser is checked here again. Knows neither the engine nor Spring.
 *
 * <p>The contract is written in the form itself, as custom properties of a component ("Extension properties" in Camunda
 * Modeler):
 *
 * <table>
 * <caption>Custom properties</caption>
 * <tr><th>property</th><th>allowed values</th><th>meaning</th></tr>
 * <tr><td>{@code store}</td><td>{@code case:<information class>}, {@code process}, {@code command}</td>
 * <td>the component is a question; its answer goes into the case file, becomes a process variable, or is handed to the
 * capability's own service</td></tr>
 * <tr><td>{@code prefill}</td><td>{@code true}, {@code false}</td>
 * <td>only with {@code store = case:...}: the case file's present value is shown to be confirmed or changed</td></tr>
 * <tr><td>{@code source}</td><td>{@code participant}, {@code assessed}, {@code certificate}</td>
 * <td>only with {@code store = case:...}: how the caseworker knows the answer; {@code assessed} where nothing is said</td></tr>
 * <tr><td>{@code show}</td><td>{@code case:<information class>}, {@code command}</td>
 * <td>the component only shows something: a {@code readonly} field, a {@code table} whose {@code dataSource} is
 * {@code =name}, or an {@code html} component with {@code keys}</td></tr>
 * <tr><td>{@code keys}</td><td>names separated by commas</td>
 * <td>only on {@code html} with {@code show}: the names its {@code content} may use as <code>{{name}}</code>. A
 * {@code text} component takes no such names, because form-js reads what replaces them as Markdown and HTML there,
 * while it escapes it in {@code html}</td></tr>
 * <tr><td>{@code options}</td><td>{@code command}</td>
 * <td>only on select, radio and checklist with {@code store} or {@code show} = {@code command}: the list named by
 * {@code valuesKey} comes from the capability's own service, which also judges whether the answer is in it</td></tr>
 * </table>
 */
package se.gemensamingang.workflow.form;
