using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Actions;
using Domo.Manifest.Emulator.Ai;
using Domo.Manifest.Emulator.Functions;
using Domo.Manifest.Emulator.Workflows;
using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Emulator;

/// <summary>Options of a <see cref="DomoEmulator"/>.</summary>
public sealed class DomoEmulatorOptions
{
    internal const long MinQueryMemoryLimit = 16 * 1024 * 1024;

    private readonly Dictionary<string, FunctionHandler> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorkflowHandler> _workflows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActionHandler> _actions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<string, string>> _beastModes = new(StringComparer.Ordinal);

    /// <summary>Gets the path of the manifest. A <c>domo.types.json</c> next to it is read too.</summary>
    public required string ManifestPath { get; init; }

    /// <summary>
    /// Gets the folder of dataset rows (<c>{alias}.csv</c> or <c>{alias}.json</c>) and fixed function outputs (<c>{alias}.output.json</c>).
    /// The default is the manifest's folder.
    /// </summary>
    public string? DataDirectory { get; init; }

    /// <summary>
    /// Gets the folder of the app itself, such as the <c>wwwroot</c> of a published Blazor app. It is served from the emulator's address,
    /// so that the emulator is the app's own origin, as Domo is in production. By default, no files are served.
    /// </summary>
    public string? WebRoot { get; init; }

    /// <summary>
    /// Gets the file of AppDB documents: read at start if it exists, and written after each change. By default, documents are kept in
    /// memory.
    /// </summary>
    public string? DocumentsFile { get; init; }

    /// <summary>
    /// Gets the connection string of a MongoDB that stores the AppDB documents and runs queries and updates, such as
    /// <c>mongodb://localhost/app</c>. The default is none.
    /// </summary>
    public string? MongoDbConnection { get; init; }

    /// <summary>
    /// Gets the folder of files, revisions and FileSets. It is created if it does not exist, and kept. The default is a temporary folder,
    /// which is deleted when the emulator stops.
    /// </summary>
    public string? FilesDirectory { get; init; }

    /// <summary>Gets the maximum size of a file in bytes; larger files get status 413. The default is no limit.</summary>
    public long? MaxFileSize { get; init; }

    /// <summary>
    /// Gets the memory limit of a dataset query or SQL statement in bytes, at least 16 MiB; exceeding it is status 400. The default is 1
    /// GiB.
    /// </summary>
    public long QueryMemoryLimit { get; init; } = 1024L * 1024 * 1024;

    /// <summary>
    /// Gets the time limit of a dataset query or SQL statement, not counting the time that the client takes to read the rows; exceeding it
    /// is status 400. <see cref="Timeout.InfiniteTimeSpan"/> removes the limit. The default is 30 seconds.
    /// </summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets the users of the Domo instance. The user of <see cref="UserId"/> is added if missing.</summary>
    public IReadOnlyList<EmulatorUser> Users { get; init; } = [];

    /// <summary>Gets the groups of the Domo instance. The groups of <see cref="GroupIds"/> are added if missing.</summary>
    public IReadOnlyList<EmulatorGroup> Groups { get; init; } = [];

    /// <summary>
    /// Gets the origins, such as <c>https://app.example</c>, whose pages may call the emulator in addition to those of this machine
    /// (localhost and its subdomains, 127.0.0.1 and [::1] at any port). <c>null</c> is the origin of files and sandboxed frames. The
    /// default is none: otherwise, any web page that the developer visits could read and write the emulator's data.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Gets the port on 127.0.0.1, from 0 to 65535. The default, 0, uses any free port.</summary>
    public int Port { get; init; }

    /// <summary>Gets the clock for the dates of documents and workflow instances.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Gets the ID of the user who makes all requests and owns what they create. The header <c>X-Emulator-User</c> sends a single request
    /// as another user.
    /// </summary>
    public long UserId { get; init; } = 27;

    /// <summary>
    /// Gets the developer token that requests to the Product API (<c>/api/…</c>) must carry. By default, any token is accepted.
    /// </summary>
    public string? DeveloperToken { get; init; }

    /// <summary>
    /// Gets the IDs of the user's groups, for the filter rules and permissions of collections. The header <c>X-Emulator-Groups</c> sets
    /// other groups for a request; a user of <c>X-Emulator-User</c> has only those.
    /// </summary>
    public IReadOnlyList<long> GroupIds { get; init; } = [];

    /// <summary>
    /// Gets the simulated duration of an export of collections; another export during that time gets status 423. The default is zero.
    /// </summary>
    public TimeSpan ExportDuration { get; init; }

    /// <summary>
    /// Gets whether aggregating queries return rows like MongoDB, <c>{"_id":…,"alias":…}</c>, as in Domo's newer documentation. By default,
    /// the group keys are named properties.
    /// </summary>
    public bool KeepGroupIds { get; init; }

    /// <summary>
    /// Gets whether documents are stored even if a value does not fit the collection's schema, so that Domo would never sync it. By
    /// default, they get status 400.
    /// </summary>
    public bool AllowUnsyncableValues { get; init; }

    /// <summary>
    /// Gets whether outputs of functions are returned as <c>{outputAlias: value}</c>, as Domo does for some. By default, they are bare
    /// values.
    /// </summary>
    public bool WrapOutputs { get; init; }

    /// <summary>
    /// Gets the month, 1 to 12, in which years begin for queries with <c>calendar=fiscal</c>. The default, 1, makes the fiscal calendar the
    /// standard one.
    /// </summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>
    /// Gets the logger factory for failures that a response cannot report, such as one in the middle of a dataset. The default is no
    /// logging.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    internal IReadOnlyDictionary<string, FunctionHandler> Functions => _functions;

    internal IReadOnlyDictionary<string, WorkflowHandler> Workflows => _workflows;

    internal IReadOnlyDictionary<string, Dictionary<string, string>> BeastModes => _beastModes;

    internal IReadOnlyDictionary<string, ActionHandler> Actions => _actions;

    internal AiHandler? Ai { get; private set; }

    /// <summary>Registers a Code Engine function. Its arguments have been checked against the manifest and include defaults.</summary>
    /// <param name="alias">The function's alias in the manifest.</param>
    /// <param name="function">Returns the output for the arguments.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The function is already registered.</exception>
    public DomoEmulatorOptions AddFunction(string alias, Func<JsonObject, JsonNode?> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return AddFunction(alias, (arguments, _) => ValueTask.FromResult(function(arguments)));
    }

    /// <inheritdoc cref="AddFunction(string, Func{JsonObject, JsonNode})"/>
    public DomoEmulatorOptions AddFunction(string alias, Func<JsonObject, CancellationToken, ValueTask<JsonNode?>> function)
    {
        ArgumentNullException.ThrowIfNull(alias);
        ArgumentNullException.ThrowIfNull(function);
        return _functions.TryAdd(alias, new FunctionHandler(function))
            ? this
            : throw new ArgumentException($"The function '{alias}' is already registered.", nameof(alias));
    }

    /// <summary>
    /// Registers a workflow. Its arguments have been checked against the manifest and include defaults. The instance is IN_PROGRESS until
    /// the delegate returns (COMPLETED) or throws (FAILED). A workflow without a delegate completes immediately.
    /// </summary>
    /// <param name="alias">The workflow's alias in the manifest.</param>
    /// <param name="run">Runs the workflow with its arguments.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The workflow is already registered.</exception>
    public DomoEmulatorOptions AddWorkflow(string alias, Action<JsonObject> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return AddWorkflow(
            alias,
            (arguments, _) =>
            {
                run(arguments);
                return ValueTask.CompletedTask;
            });
    }

    /// <inheritdoc cref="AddWorkflow(string, Action{JsonObject})"/>
    public DomoEmulatorOptions AddWorkflow(string alias, Func<JsonObject, CancellationToken, ValueTask> run)
    {
        ArgumentNullException.ThrowIfNull(alias);
        ArgumentNullException.ThrowIfNull(run);
        return _workflows.TryAdd(alias, new WorkflowHandler(run))
            ? this
            : throw new ArgumentException($"The workflow '{alias}' is already registered.", nameof(alias));
    }

    /// <summary>Registers the delegate for all AI services. Without one, they return status 501.</summary>
    /// <param name="answer">Returns the model's text for a request.</param>
    /// <returns>These options.</returns>
    /// <exception cref="InvalidOperationException">A delegate is already registered.</exception>
    public DomoEmulatorOptions AnswerAi(Func<EmulatorAiRequest, string> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return AnswerAi((request, _) => ValueTask.FromResult(answer(request)));
    }

    /// <inheritdoc cref="AnswerAi(Func{EmulatorAiRequest, string})"/>
    public DomoEmulatorOptions AnswerAi(Func<EmulatorAiRequest, CancellationToken, ValueTask<string>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Ai = Ai is null ? new AiHandler(answer) : throw new InvalidOperationException("The AI handler is already registered.");
        return this;
    }

    /// <summary>Registers a Domo Action. Account aliases have been checked against the manifest.</summary>
    /// <param name="actionId">The action's GUID.</param>
    /// <param name="action">Returns the response for the parameters.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The action is already registered.</exception>
    public DomoEmulatorOptions AddAction(string actionId, Func<JsonObject, JsonNode?> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return AddAction(actionId, (parameters, _) => ValueTask.FromResult(action(parameters)));
    }

    /// <inheritdoc cref="AddAction(string, Func{JsonObject, JsonNode})"/>
    public DomoEmulatorOptions AddAction(string actionId, Func<JsonObject, CancellationToken, ValueTask<JsonNode?>> action)
    {
        ArgumentException.ThrowIfNullOrEmpty(actionId);
        ArgumentNullException.ThrowIfNull(action);
        return _actions.TryAdd(actionId, new ActionHandler(action))
            ? this
            : throw new ArgumentException($"The action '{actionId}' is already registered.", nameof(actionId));
    }

    /// <summary>Sets the formula of a field that is a Beast Mode in Domo. The dataset's file does not need that field.</summary>
    /// <param name="dataset">The dataset's alias in the manifest.</param>
    /// <param name="alias">The field's alias in the manifest.</param>
    /// <param name="formula">
    /// An expression in DuckDB's SQL, such as <c>sum("revenue" - "cost")</c>. It refers to fields by alias, and to other columns of the
    /// file by their names there.
    /// </param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The field already has a formula.</exception>
    public DomoEmulatorOptions AddBeastMode(string dataset, string alias, string formula)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(alias);
        ArgumentException.ThrowIfNullOrWhiteSpace(formula);
        if (!_beastModes.TryGetValue(dataset, out var formulas))
        {
            _beastModes.Add(dataset, formulas = new Dictionary<string, string>(StringComparer.Ordinal));
        }

        return formulas.TryAdd(alias, formula)
            ? this
            : throw new ArgumentException($"The field '{alias}' of the dataset '{dataset}' already has a formula.", nameof(alias));
    }

    internal IReadOnlyDictionary<string, string> BeastModesOf(string dataset) =>
        _beastModes.GetValueOrDefault(dataset) ?? [];
}
