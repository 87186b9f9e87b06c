// The namespace of these tests ends with the name of that class.
global using Checkout = Domo.Manifest.Tests.Shared.Repository;
