console.log("the application");
