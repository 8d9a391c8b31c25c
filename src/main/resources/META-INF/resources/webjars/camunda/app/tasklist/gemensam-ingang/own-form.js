// A task can be listed for its case's responsible and for the unit, but only its caseworker may open the form. For the
// others the form is neither asked for nor shown as an error: they are told who has the task.
const FORM = 'task-detail-form';
const DIRECTIVE = 'giOwnForm';

const TEMPLATE = `<div>
    <div ng-if="own === false" class="well gi-not-own" role="status">
      Bara den som har uppgiften kan öppna formuläret.
      <span ng-if="caseworker">Uppgiften ligger hos {{ caseworker }}.</span>
      Här ser du bara att den väntar och när den ska vara klar.
    </div>
    <div ng-if="own"><gi-own-form></gi-own-form></div>
  </div>`;

function nameOf(assignee) {
  return assignee ? [assignee.firstName, assignee.lastName].filter(Boolean).join(' ') : '';
}

// Angular makes an object of it, so it cannot be an arrow function.
const controller = ['$scope', function ($scope) {
  const data = $scope.taskData.newChild($scope);
  data.observe('task', task => {
    $scope.own = task && task.id ? task.assignee === $scope.$root.authentication.name : null;
  });
  data.observe('assignee', assignee => {
    $scope.caseworker = nameOf(assignee);
  });
}];

const original = {};

function keepForTheCaseworker(provider) {
  if (provider.id === FORM && provider.template !== TEMPLATE) {
    Object.assign(original, {template: provider.template, controller: provider.controller});
    Object.assign(provider, {template: TEMPLATE, controller});
  }
}

export const formForItsCaseworker = ['$provide', '$compileProvider', ($provide, $compileProvider) => {
  $provide.decorator('Views', ['$delegate', views => {
    const getProviders = views.getProviders;
    views.getProviders = (...options) => {
      const providers = getProviders.apply(views, options);
      providers.forEach(keepForTheCaseworker);
      return providers;
    };
    return views;
  }]);
  $compileProvider.directive(DIRECTIVE, () => ({
    restrict: 'E',
    scope: true,
    template: original.template,
    controller: original.controller
  }));
}];
